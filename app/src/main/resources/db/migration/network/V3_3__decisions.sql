alter table network.networks add column also text;
comment on column network.networks.also is 'The name under which lists of memberships know the network, if another';

-- What a person decided that a name in a list means; kept, so that the next import knows it too.
create table network.decisions (
  network_id uuid not null references network.networks,
  name text not null,
  country text not null,
  city_id uuid not null references city.cities,
  reason text not null,
  primary key (network_id, name, country)
);
comment on column network.decisions.name is 'Folded, as in city.names';

-- What the words of a source amount to.
create table network.statuses (
  status text primary key check (length(status) between 1 and 300),
  standing text not null
    check (standing in ('member', 'signatory', 'recognised', 'participant', 'indexed', 'named'))
);
