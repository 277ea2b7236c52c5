-- Whose index a published figure is of: the page of that network shows it.
alter table benchmark.published_results add column network_id uuid references network.networks;
