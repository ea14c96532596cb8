"""Pictures of the screens, drawn by the program itself over its sample journal.

`python -m pictures` renews the pictures in the READMEs, `python -m pictures FOLDER` draws every screen into a folder:
with the sample journal and with an empty one, dark and light, in both languages, at three sizes.
"""
