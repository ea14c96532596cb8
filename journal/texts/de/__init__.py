"""Das Programm auf Deutsch."""
