use std::collections::HashMap;

#[derive(Clone)]
pub struct User {
    pub name: String,
}

// show
pub fn index(users: Vec<User>) -> HashMap<String, User> {
    let mut by_name = HashMap::with_capacity(users.len());
    for user in users {
        by_name.insert(user.name.clone(), user);
    }
    by_name
}
// end
