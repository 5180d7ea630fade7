"""How our search compares with others on the same passages and the same queries."""
