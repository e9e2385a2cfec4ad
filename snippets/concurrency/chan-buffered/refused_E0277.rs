use std::{
    sync::{Arc, mpsc},
    thread,
};
fn main() {
    let (_sender, receiver) = mpsc::channel::<u32>();
    let receiver = Arc::new(receiver);
    thread::spawn(move || receiver.recv());
}
