"""Tests that need neither weights nor the data."""
