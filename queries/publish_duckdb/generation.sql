-- Writes which generation this is.
-- Parameters: number, made_at, event, company, minimum_group, engine, version, methods_changed,
-- fingerprint, recipe.
INSERT INTO mart.generation VALUES (
    $number, $made_at, $event, $company, $minimum_group, $engine, $version, $methods_changed,
    $fingerprint, $recipe
)
