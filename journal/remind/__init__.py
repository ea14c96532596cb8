"""Reminders on the desktop: when they speak, what starts them, and how they are shown."""
