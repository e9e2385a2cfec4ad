fn normalise(name: &str) -> String {
    let mut clean = name.trim().to_string();
    clean = name.to_lowercase();
    clean
}

fn main() {
    println!("{}", normalise(" Ada "));
}
