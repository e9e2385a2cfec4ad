// uses: crossbeam_channel::Receiver crossbeam_channel::Sender parking_lot::Mutex std::sync::Arc
/// Go's time.Timer: sends the time once when the span is over.
#[derive(Clone, Debug)]
struct GoTimer {
    c: Receiver<std::time::SystemTime>,
    sender: Sender<std::time::SystemTime>,
    /// How often it was set, and whether it is running.
    state: Arc<Mutex<(u64, bool)>>,
}

impl GoTimer {
    fn new(span: std::time::Duration) -> Self {
        let (sender, c) = crossbeam_channel::bounded(1);
        let timer = Self {
            c,
            sender,
            state: Arc::default(),
        };
        timer.start(span);
        timer
    }

    fn start(&self, span: std::time::Duration) {
        let mut state = self.state.lock();
        *state = (state.0 + 1, true);
        let round = state.0;
        let timer = self.clone();
        std::thread::spawn(move || {
            std::thread::sleep(span);
            let mut state = timer.state.lock();
            if *state == (round, true) {
                state.1 = false;
                // A timer that nobody has read keeps its first time.
                let _ = timer.sender.try_send(std::time::SystemTime::now());
            }
        });
    }
}
