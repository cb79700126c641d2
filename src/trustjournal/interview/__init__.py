"""Asking a person: one question after the other, each answer kept, back, help and skip at every step."""
