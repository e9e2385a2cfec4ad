pub struct Session {
    pub user: String,
}

// show
pub fn greet(session: Option<&Session>) -> String {
    match session {
        None => "hello, guest".to_owned(),
        Some(session) => format!("hello, {}", session.user),
    }
}
// end
