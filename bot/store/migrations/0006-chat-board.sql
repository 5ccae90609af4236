-- Which of their boards somebody means in a conversation: the one they named there last.
create table chat_board (
  tenant_id text not null,
  conversation_id text not null,
  person_id text not null,
  board_id uuid not null,
  primary key (tenant_id, conversation_id, person_id),
  foreign key (tenant_id, board_id) references board
);

-- What an undo needs to take back a link: the link itself.
alter table event add column link_id uuid;
