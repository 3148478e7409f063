-- Which person an e-mail address belongs to, both as keys: scores that a tool keys by address find
-- their person by it. The address itself is never kept.
CREATE TABLE person_addresses (
    address BIGINT NOT NULL,
    person BIGINT NOT NULL,
    upload INTEGER NOT NULL
)
