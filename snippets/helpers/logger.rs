// needs: civil
/// Go's log.Logger: lines with a prefix and, by its flags, the date and time.
#[derive(Clone)]
struct GoLogger(std::sync::Arc<std::sync::Mutex<GoLog>>);

struct GoLog {
    writer: Box<dyn std::io::Write + Send>,
    prefix: String,
    flags: i64,
}

impl GoLogger {
    fn new(writer: Box<dyn std::io::Write + Send>, prefix: &str, flags: i64) -> Self {
        GoLogger(std::sync::Arc::new(std::sync::Mutex::new(GoLog {
            writer,
            prefix: String::from(prefix),
            flags,
        })))
    }

    fn log(&self) -> std::sync::MutexGuard<'_, GoLog> {
        self.0.lock().unwrap_or_else(|log| log.into_inner())
    }

    fn print(&self, text: &str) {
        let log = &mut *self.log();
        let prefix = log.prefix.as_str();
        let (before, behind) = match log.flags & 64 {
            0 => (prefix, ""),
            _ => ("", prefix),
        };
        let mut time = String::new();
        let now = std::time::SystemTime::now();
        if log.flags & 1 != 0 {
            let (year, month, day) = go_civil(now);
            time += &format!("{year}/{month:02}/{day:02} ");
        }
        if log.flags & 6 != 0 {
            let (hour, minute, second, nano) = go_clock(now);
            time += &format!("{hour:02}:{minute:02}:{second:02}");
            if log.flags & 4 != 0 {
                time += &format!(".{:06}", nano / 1000);
            }
            time.push(' ');
        }
        let end = if text.ends_with('\n') { "" } else { "\n" };
        let _ = write!(log.writer, "{before}{time}{behind}{text}{end}");
        let _ = log.writer.flush();
    }

    fn set_writer(&self, writer: Box<dyn std::io::Write + Send>) {
        self.log().writer = writer;
    }

    fn set_prefix(&self, prefix: &str) {
        self.log().prefix = String::from(prefix);
    }

    fn set_flags(&self, flags: i64) {
        self.log().flags = flags;
    }

    fn prefix(&self) -> String {
        self.log().prefix.clone()
    }

    fn flags(&self) -> i64 {
        self.log().flags
    }
}

/// The logger of the functions of package log.
fn go_log() -> &'static GoLogger {
    static LOGGER: std::sync::OnceLock<GoLogger> = std::sync::OnceLock::new();
    LOGGER.get_or_init(|| GoLogger::new(Box::new(std::io::stderr()), "", 3))
}
