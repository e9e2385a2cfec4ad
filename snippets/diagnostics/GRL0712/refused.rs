fn sanitise(name: &str) -> &str {
    name.replace('/', "_");
    name
}

fn main() {
    println!("{}", sanitise("a/b"));
}
