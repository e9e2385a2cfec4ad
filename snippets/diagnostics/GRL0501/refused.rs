fn port(number: i64) -> i16 {
    number
}

fn main() {
    println!("{}", port(70000));
}
