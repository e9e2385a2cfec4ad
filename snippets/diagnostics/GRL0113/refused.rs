struct Session;

impl Session {
    fn user(&self) -> String {
        "ada".to_owned()
    }
}

// show
fn greet(session: Option<&Session>) -> String {
    let name = session.user();
    if session.is_none() {
        return "hello, guest".to_owned();
    }
    format!("hello, {name}")
}
// end

fn main() {
    greet(Some(&Session));
}
