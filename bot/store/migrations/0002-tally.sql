-- A tally of every board, thread and element, kept by triggers in the transaction of the change, so that the board's first
-- page costs the same with a hundred thousand actions as with a hundred, and no writer can forget to count.
-- Measures that depend on the day (late, doubtful, better, worse) are counted by day: time passes without a write.

create table tally (
  tenant_id text not null,
  board_id uuid not null,
  -- The board itself, one of its threads or one of its elements.
  scope_id uuid not null,
  kind text not null,
  measure text not null,
  day date not null,
  -- Writers spread over slots, so that two of them seldom wait for the same row; readers add them up.
  slot smallint not null,
  n integer not null,
  primary key (tenant_id, board_id, kind, measure, scope_id, day, slot)
);

create function measures_of(i item) returns table (scope_id uuid, measure text, day date)
language sql immutable as $$
  select s.scope_id, m.measure, coalesce(m.day, date 'infinity')
  from unnest(array_prepend(i.board_id, i.scopes)) as s (scope_id)
  cross join lateral (
    values
      (true, 'lifecycle:' || i.lifecycle_state, null::date),
      (i.open, 'rag:' || i.rag, null),
      (i.open and i.due_on is not null, 'due', i.due_on),
      (i.open and i.rag in ('green', 'blue'), 'doubtful', i.doubtful_on),
      -- Red is an exception on any day, the rest from the day after they were due.
      (i.open and (i.rag = 'red' or i.due_on is not null), 'exception',
        case when i.rag = 'red' then date '-infinity' else i.due_on + 1 end),
      (i.open and i.due_on is null and not i.standing, 'no day', null),
      (i.open and i.lead ->> 'kind' in ('none', 'not yet agreed'), 'no lead', null),
      (i.open and i.updates = 0, 'never updated', null),
      (i.turned in ('better', 'worse'), i.turned, i.rag_since_on)
  ) as m (holds, measure, day)
  where m.holds and not i.withdrawn and i.lifecycle is not null
$$;

create function keep_tally() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    insert into tally
    select i.tenant_id, i.board_id, m.scope_id, i.kind, m.measure, m.day, pg_backend_pid() % 16, count(*)
    from after_rows i cross join lateral measures_of(i::item) m
    where i.lifecycle is not null
    group by 1, 2, 3, 4, 5, 6
    order by 1, 2, 4, 5, 3, 6
    on conflict (tenant_id, board_id, kind, measure, scope_id, day, slot) do update set n = tally.n + excluded.n;
  else
    insert into tally
    select d.tenant_id, d.board_id, d.scope_id, d.kind, d.measure, d.day, pg_backend_pid() % 16, sum(d.n)
    from (
      select i.tenant_id, i.board_id, m.scope_id, i.kind, m.measure, m.day, 1 as n
      from after_rows i cross join lateral measures_of(i::item) m where i.lifecycle is not null
      union all
      select i.tenant_id, i.board_id, m.scope_id, i.kind, m.measure, m.day, -1
      from before_rows i cross join lateral measures_of(i::item) m where i.lifecycle is not null
    ) d
    group by 1, 2, 3, 4, 5, 6
    having sum(d.n) <> 0
    order by 1, 2, 4, 5, 3, 6
    on conflict (tenant_id, board_id, kind, measure, scope_id, day, slot) do update set n = tally.n + excluded.n;
  end if;
  return null;
end $$;

create trigger tally_after_insert after insert on item
  referencing new table as after_rows for each statement execute function keep_tally();
create trigger tally_after_update after update on item
  referencing old table as before_rows new table as after_rows for each statement execute function keep_tally();

-- The threads and the element an item counts in: a commitment in its threads; an action in those of every commitment it
-- delivers (or of that commitment's parent), and in the element it moves.
create function scopes_of(i item) returns uuid[] language sql stable as $$
  select coalesce(array_agg(distinct s.scope_id order by s.scope_id), '{}')
  from (
    select p.thread_id as scope_id from placement p where p.tenant_id = i.tenant_id and p.item_id = i.item_id
    union all
    select p.thread_id
    from link l
    join item c on c.tenant_id = l.tenant_id and c.item_id = l.to_id and not c.withdrawn
    join placement p on p.tenant_id = l.tenant_id and p.item_id in (c.item_id, c.parent_id)
    where l.tenant_id = i.tenant_id and l.from_id = i.item_id and l.type = 'delivers'
    union all
    select l.to_id from link l where l.tenant_id = i.tenant_id and l.from_id = i.item_id and l.type = 'moves'
  ) s
  -- Asked for each scope by its key: as a join it may read every item, for every item.
  where not (select t.withdrawn from item t where t.tenant_id = i.tenant_id and t.item_id = s.scope_id)
$$;
