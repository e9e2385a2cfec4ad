use std::sync::Mutex;
struct Names {
    last: String,
}
struct Registry {
    names: Mutex<Names>,
}
fn reset(registry: &Registry) {
    registry.names.last = String::new();
}
fn main() {
    let registry = Registry {
        names: Mutex::new(Names {
            last: String::from("a"),
        }),
    };
    reset(&registry);
}
