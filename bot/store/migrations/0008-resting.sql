-- Work that rests knows what it was before, so that it goes on as that. What rests already says so by its history; what a document
-- put on hold has begun where a colour was declared or something reported.
update item i set lifecycle = jsonb_set(i.lifecycle, '{was}', to_jsonb(coalesce(
  (
    select change ->> 'from'
    from event e cross join lateral jsonb_array_elements(e.changes) change
    where e.tenant_id = i.tenant_id and e.item_id = i.item_id
      and change ->> 'fact' = 'lifecycle' and change ->> 'to' = 'on hold'
      and change ->> 'from' in ('not started', 'in progress')
    order by e.event_id desc
    limit 1
  ),
  case when i.rag = 'none' and i.updates = 0 then 'not started' else 'in progress' end
)))
where i.lifecycle ->> 'state' = 'on hold';

-- What an undo would go back to may rest without knowing it: whoever asks is told to say what is so now instead.
update event set before = null where before -> 'lifecycle' ->> 'state' = 'on hold';
