// needs: go_quote
/// A flag that the program has: its name, what stands behind it in the usage, its default, and whether it needs no value.
struct GoFlagEntry {
    name: String,
    usage: String,
    kind: &'static str,
    default: String,
}

static GO_FLAGS: std::sync::Mutex<Vec<GoFlagEntry>> = std::sync::Mutex::new(Vec::new());

/// The value of a flag, read from the command line when the flag is made; Go reads it in flag.Parse.
fn go_flag<T: ToString>(
    name: &str,
    default: T,
    usage: &str,
    kind: &'static str,
    read: impl Fn(&str) -> Option<T>,
) -> T {
    if let Ok(mut flags) = GO_FLAGS.lock() {
        flags.push(GoFlagEntry {
            name: String::from(name),
            usage: String::from(usage),
            kind,
            default: default.to_string(),
        });
    }
    let mut value = default;
    let mut args = std::env::args().skip(1);
    while let Some(arg) = args.next() {
        let Some(given) = arg.strip_prefix('-').filter(|rest| !rest.is_empty()) else {
            continue;
        };
        let given = given.strip_prefix('-').unwrap_or(given);
        if given.is_empty() {
            break;
        }
        let text = match given.split_once('=') {
            Some((flag, text)) if flag == name => String::from(text),
            None if given == name && kind.is_empty() => String::from("true"),
            None if given == name => args.next().unwrap_or_default(),
            _ => continue,
        };
        match read(&text) {
            Some(read) => value = read,
            None => go_flag_error(&format!(
                "invalid value {} for flag -{name}: parse error",
                go_quote(&text)
            )),
        }
    }
    value
}

/// What is left of the command line behind the flags.
fn go_flag_args() -> Vec<String> {
    let mut args: Vec<String> = std::env::args().skip(1).collect();
    let mut at = 0;
    while let Some(given) = args.get(at).and_then(|arg| arg.strip_prefix('-')) {
        let given = given.strip_prefix('-').unwrap_or(given);
        if args[at] == "-" {
            break;
        }
        at += 1;
        if given.is_empty() {
            break;
        }
        let name = given.split_once('=').map_or(given, |(name, _)| name);
        let kind = GO_FLAGS.lock().ok().and_then(|flags| {
            let found = flags.iter().find(|flag| flag.name == name);
            found.map(|flag| flag.kind)
        });
        match kind {
            None if name == "h" || name == "help" => go_flag_error("flag: help requested"),
            None => go_flag_error(&format!("flag provided but not defined: -{name}")),
            Some("") => {}
            Some(_) if name != given => {}
            Some(_) if at == args.len() => {
                go_flag_error(&format!("flag needs an argument: -{name}"))
            }
            Some(_) => at += 1,
        }
    }
    args.split_off(at.min(args.len()))
}

fn go_flag_error(text: &str) -> ! {
    eprintln!("{text}");
    eprintln!("Usage of {}:", std::env::args().next().unwrap_or_default());
    go_flag_defaults();
    std::process::exit(2)
}

/// The flags and their defaults, for the usage.
fn go_flag_defaults() {
    let Ok(mut flags) = GO_FLAGS.lock() else {
        return;
    };
    flags.sort_by(|a, b| a.name.cmp(&b.name));
    for flag in flags.iter() {
        let name = format!("  -{} {}", flag.name, flag.kind);
        let default = match (flag.kind, flag.default.as_str()) {
            (_, "" | "0" | "false" | "0s") => String::new(),
            ("string", text) => format!(" (default {})", go_quote(text)),
            (_, text) => format!(" (default {text})"),
        };
        eprintln!("{}\n    \t{}{default}", name.trim_end(), flag.usage);
    }
}
