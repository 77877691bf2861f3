"""The questions that are asked of the facts of a text: has an attribute two values, and can the values be?"""
