"""The sample journal in German: one module per client."""
