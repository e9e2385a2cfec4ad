struct Connection {
    host: String,
}

// show
fn first_or_default<T: Default>(values: Vec<T>) -> T {
    values.into_iter().next().unwrap_or_default()
}

fn main() {
    let none: Vec<Connection> = Vec::new();
    println!("{}", first_or_default(none).host);
}
// end
