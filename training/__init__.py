"""Trains and exports the language engine's model; offline, in Python."""
