use std::collections::HashMap;

#[derive(Debug, thiserror::Error)]
#[error("not found")]
pub struct NotFound;

#[derive(Clone)]
pub struct User {
    pub name: String,
}

pub struct Store {
    users: HashMap<u64, User>,
}

impl Store {
    // show
    pub fn find(&self, id: u64) -> Result<&User, NotFound> {
        self.users.get(&id).ok_or(NotFound)
    }
    // end
}
