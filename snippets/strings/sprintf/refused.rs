// show
struct User {
    id: u64,
}

fn main() {
    let user = User { id: 7 };
    println!("{}", user.id);
    println!("{user}");
}
// end
