-- Whether any result changed is asked for every public page.
create index results_by_newest on benchmark.results (stamp desc);
