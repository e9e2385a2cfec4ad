// show
struct Session {
    user: &str,
}
// end

fn main() {
    let session = Session { user: "ada" };
    println!("{}", session.user);
}
