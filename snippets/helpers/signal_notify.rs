// needs: stop_signal chan chan_sender
/// Go's signal.Notify: the channel gets the signal that asks the program to stop.
fn go_signal_notify(channel: &Chan<GoSignal>) {
    let channel = channel.clone();
    std::thread::spawn(move || {
        if let Some(signal) = go_stop_signal() {
            // As in Go: nobody waits for a channel that is full.
            let _ = channel.sender().try_send(signal);
        }
    });
}
