"""The sample journal: six invented clients, a year of conversations, told in English or German."""
