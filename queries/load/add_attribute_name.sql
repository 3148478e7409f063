-- One attribute. Parameters by place: target, attribute.
INSERT INTO desk.main.attribute_names VALUES (?, ?)
