"""The fields of a form: a label, a control, and what is said beside it."""
