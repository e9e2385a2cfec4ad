struct Hub {
    name: String,
    limit: u32,
}

fn main() {
    let hub = Hub {
        name: "main".to_string(),
    };
    println!("{} {}", hub.name, hub.limit);
}
