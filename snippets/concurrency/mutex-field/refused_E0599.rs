use std::sync::Mutex;
fn log(history: &Mutex<Vec<i64>>) {
    history.push(1);
}
fn main() {
    log(&Mutex::new(Vec::new()));
}
