"""The commands, one module each, loaded when they are asked for."""
