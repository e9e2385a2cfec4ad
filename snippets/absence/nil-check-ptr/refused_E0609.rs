struct Session {
    user: String,
}
fn user(session: Option<&Session>) -> &str {
    &session.user
}
fn main() {
    user(Some(&Session {
        user: String::new(),
    }));
}
