struct User;

// show
fn greeting(user: &User, language: &str) -> String {
    format!("{language}")
}

fn main() {
    greeting(&User);
}
// end
