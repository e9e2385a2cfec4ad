use std::collections::HashMap;
use std::io::Error;

pub struct User {
    pub name: String,
}

// show
pub fn find(users: &HashMap<u32, User>, id: u32) -> Result<Option<&User>, Error> {
    if users.is_empty() {
        return Err(Error::other("no users loaded"));
    }
    Ok(users.get(&id))
}
// end
