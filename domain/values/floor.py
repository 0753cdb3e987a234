"""The hours below which care is not cut."""

FLOOR_MINUTES = 24 * 60
"""Least care a family is due over the whole period: 24 hours, birth assistance not among them.

Source: the floor of the national protocol, kept in the sector's agreement on scarcity (2024-2025).
"""
