struct Session {
    user: String,
}

// show
fn user(session: &Session) -> &str {
    &session.user
}

fn label(session: Option<&Session>) -> &str {
    user(session)
}
// end

fn main() {
    label(None);
}
