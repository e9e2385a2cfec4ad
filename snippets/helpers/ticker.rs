// uses: crossbeam_channel::Receiver std::sync::Arc std::sync::atomic::AtomicBool std::sync::atomic::Ordering
/// Go's time.Ticker: sends the time again and again.
#[derive(Clone, Debug)]
struct GoTicker {
    c: Receiver<std::time::SystemTime>,
    is_stopped: Arc<AtomicBool>,
}

impl GoTicker {
    fn new(period: std::time::Duration) -> Self {
        let (sender, c) = crossbeam_channel::bounded(1);
        let is_stopped = Arc::new(AtomicBool::new(false));
        let flag = Arc::clone(&is_stopped);
        std::thread::spawn(move || {
            std::thread::sleep(period);
            while !flag.load(Ordering::SeqCst) {
                // A slow reader misses ticks, as in Go.
                let _ = sender.try_send(std::time::SystemTime::now());
                std::thread::sleep(period);
            }
        });
        Self { c, is_stopped }
    }
}
