-- Standard rates of value added tax, or of goods and services tax, in hundredths of a percent; prices include them.
-- As of November 2026. Delete the countries where you need not charge it, and run it again when a rate changes.
INSERT INTO tax_rates (country, name, basis_points) VALUES
  -- The European Union
  ('AT', 'VAT', 2000), ('BE', 'VAT', 2100), ('BG', 'VAT', 2000), ('HR', 'VAT', 2500), ('CY', 'VAT', 1900),
  ('CZ', 'VAT', 2100), ('DK', 'VAT', 2500), ('EE', 'VAT', 2400), ('FI', 'VAT', 2550), ('FR', 'VAT', 2000),
  ('DE', 'VAT', 1900), ('GR', 'VAT', 2400), ('HU', 'VAT', 2700), ('IE', 'VAT', 2300), ('IT', 'VAT', 2200),
  ('LV', 'VAT', 2100), ('LT', 'VAT', 2100), ('LU', 'VAT', 1700), ('MT', 'VAT', 1800), ('NL', 'VAT', 2100),
  ('PL', 'VAT', 2300), ('PT', 'VAT', 2300), ('RO', 'VAT', 2100), ('SK', 'VAT', 2300), ('SI', 'VAT', 2200),
  ('ES', 'VAT', 2100), ('SE', 'VAT', 2500),
  -- The rest of Europe
  ('GB', 'VAT', 2000), ('NO', 'VAT', 2500), ('CH', 'VAT', 810), ('IS', 'VAT', 2400), ('TR', 'VAT', 2000),
  ('UA', 'VAT', 2000),
  -- Asia and the Pacific
  ('IN', 'GST', 1800), ('AU', 'GST', 1000), ('NZ', 'GST', 1500), ('JP', 'Consumption tax', 1000),
  ('KR', 'VAT', 1000), ('SG', 'GST', 900), ('TH', 'VAT', 700), ('PH', 'VAT', 1200), ('AE', 'VAT', 500),
  ('SA', 'VAT', 1500),
  -- The Americas and Africa
  ('MX', 'VAT', 1600), ('CL', 'VAT', 1900), ('CO', 'VAT', 1900), ('ZA', 'VAT', 1500), ('EG', 'VAT', 1400),
  ('KE', 'VAT', 1600)
ON CONFLICT (country) DO UPDATE SET name = excluded.name, basis_points = excluded.basis_points;
