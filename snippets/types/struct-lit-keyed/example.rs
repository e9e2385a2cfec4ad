// show
pub fn guest(name: String) -> User {
    User {
        name,
        ..User::default()
    }
}

#[derive(Debug, Clone, Default)]
pub struct User {
    pub name: String,
    pub email: Option<String>,
    pub admin: bool,
}
// end
