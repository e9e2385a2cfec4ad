fn main() {
    let mut seen = std::collections::HashMap::new();
    seen.insert(1.5, true);
}
