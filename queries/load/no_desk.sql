-- Throws away what was laid out.
DETACH desk
