// needs: chan chan_new chan_sender chan_send
/// Go's time.After: a channel that gets the time when the span is over.
fn after(span: std::time::Duration) -> Chan<std::time::SystemTime> {
    let channel = Chan::new(1);
    let sender = channel.clone();
    std::thread::spawn(move || {
        std::thread::sleep(span);
        sender.send(std::time::SystemTime::now());
    });
    channel
}
