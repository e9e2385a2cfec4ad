// needs: go_arg, go_quote, go_quote_char, go_escape

/// The flags, width and precision of one verb.
#[derive(Clone, Copy, Default)]
struct GoSpec {
    minus: bool,
    plus: bool,
    sharp: bool,
    space: bool,
    zero: bool,
    /// The verb is `%+v`.
    names: bool,
    /// The verb is `%#v`.
    syntax: bool,
    /// Inside `%!d(…)`, where no method is asked.
    plain: bool,
    width: usize,
    precision: Option<usize>,
}

impl GoSpec {
    fn pad(&self, text: &str) -> String {
        let padding = self.width.saturating_sub(text.chars().count());
        match (self.minus, self.zero) {
            (true, _) => format!("{text}{}", " ".repeat(padding)),
            (false, true) => format!("{}{text}", "0".repeat(padding)),
            (false, false) => format!("{}{text}", " ".repeat(padding)),
        }
    }

    fn without_zero(self) -> Self {
        GoSpec {
            zero: false,
            ..self
        }
    }

    fn value(&self, value: &GoArg, verb: char, depth: usize) -> String {
        if verb == 'T' {
            return self.pad(match &value.kind {
                GoKind::Nil => "<nil>",
                _ => &value.type_name,
            });
        }
        if let (Some(text), 'v' | 's' | 'x' | 'X' | 'q', false, false) =
            (&value.text, verb, self.syntax, self.plain)
        {
            return self.text(text, verb);
        }
        match &value.kind {
            _ if verb == 'w' => self.misused(value, verb),
            GoKind::Nil if verb == 'v' && depth == 0 => self.pad("<nil>"),
            GoKind::Nil if verb == 'v' && self.syntax && value.type_name.starts_with('*') => {
                format!("({})(nil)", value.type_name)
            }
            GoKind::Nil if verb == 'v' && self.syntax => format!("{}(nil)", value.type_name),
            GoKind::Nil if depth > 0 => String::from("<nil>"),
            GoKind::Bool(flag) if matches!(verb, 'v' | 't') => self.pad(&flag.to_string()),
            GoKind::Int(number) if "vdboOxXcqU".contains(verb) => {
                self.integer(*number < 0, number.unsigned_abs(), verb)
            }
            GoKind::Uint(number) if self.syntax && verb == 'v' => {
                let spec = GoSpec {
                    sharp: true,
                    ..*self
                };
                spec.integer(false, *number, 'x')
            }
            GoKind::Uint(number) if "vdboOxXcqU".contains(verb) => {
                self.integer(false, *number, verb)
            }
            GoKind::Float(number) if "vgGeEfF".contains(verb) => {
                self.float(*number, &number.to_string(), &format!("{number:e}"), verb)
            }
            GoKind::Float32(number) if "vgGeEfF".contains(verb) => self.float(
                f64::from(*number),
                &number.to_string(),
                &format!("{number:e}"),
                verb,
            ),
            GoKind::Text(text) if self.syntax && verb == 'v' => self.text(text, 'q'),
            GoKind::Text(text) if "vsxXq".contains(verb) => self.text(text, verb),
            GoKind::List(items) => self.list(value, items, verb, depth),
            GoKind::Map(entries) => {
                let entries = entries.iter().map(|(key, item)| {
                    let key = self.value(key, verb, depth + 1);
                    format!("{key}:{}", self.value(item, verb, depth + 1))
                });
                self.group(value, "map[", entries.collect(), "]")
            }
            GoKind::Struct(fields) => {
                let fields = fields.iter().map(|(name, item)| {
                    let item = self.value(item, verb, depth + 1);
                    match self.names || self.syntax {
                        true => format!("{name}:{item}"),
                        false => item,
                    }
                });
                self.group(value, "{", fields.collect(), "}")
            }
            GoKind::Pointer(target) if depth > 0 || verb == 'p' => format!("{:p}", &**target),
            GoKind::Pointer(target) => format!("&{}", self.value(target, verb, depth + 1)),
            _ => self.misused(value, verb),
        }
    }

    /// A value whose type the verb is not for.
    fn misused(&self, value: &GoArg, verb: char) -> String {
        if let GoKind::Nil = value.kind {
            return format!("%!{verb}(<nil>)");
        }
        let spec = GoSpec {
            plain: true,
            ..*self
        };
        format!(
            "%!{verb}({}={})",
            value.type_name,
            spec.value(value, 'v', 0)
        )
    }

    fn list(&self, value: &GoArg, items: &[GoArg], verb: char, depth: usize) -> String {
        let is_bytes = value.type_name.ends_with("]uint8");
        if is_bytes && matches!(verb, 's' | 'q' | 'x' | 'X') {
            let bytes = items.iter().map(|item| match item.kind {
                GoKind::Uint(byte) => byte as u8,
                _ => 0,
            });
            let bytes: Vec<u8> = bytes.collect();
            return match verb {
                'x' | 'X' => self.hex(&bytes, verb),
                _ => self.text(&String::from_utf8_lossy(&bytes), verb),
            };
        }
        let items = items.iter().map(|item| self.value(item, verb, depth + 1));
        let items = items.collect::<Vec<String>>();
        match value.type_name == "[]uint8" && self.syntax && depth == 0 {
            true => format!("[]byte{{{}}}", items.join(", ")),
            false => self.group(value, "[", items, "]"),
        }
    }

    fn group(&self, value: &GoArg, open: &str, items: Vec<String>, close: &str) -> String {
        match self.syntax {
            true => format!("{}{{{}}}", value.type_name, items.join(", ")),
            false => format!("{open}{}{close}", items.join(" ")),
        }
    }

    fn text(&self, text: &str, verb: char) -> String {
        if matches!(verb, 'x' | 'X') {
            return self.hex(text.as_bytes(), verb);
        }
        let end = self
            .precision
            .and_then(|precision| text.char_indices().nth(precision));
        let text = end.map_or(text, |(end, _)| &text[..end]);
        let is_raw = |c: char| c == '\t' || (c >= ' ' && c != '`' && c != '\u{7f}');
        match verb {
            'q' if self.sharp && text.chars().all(is_raw) => self.pad(&format!("`{text}`")),
            'q' => self.pad(&self.quoted(go_quote(text))),
            _ => self.pad(text),
        }
    }

    fn hex(&self, bytes: &[u8], verb: char) -> String {
        let bytes = &bytes[..self.precision.unwrap_or(bytes.len()).min(bytes.len())];
        let digits = bytes.iter().map(|byte| match verb {
            'x' => format!("{byte:02x}"),
            _ => format!("{byte:02X}"),
        });
        let digits: Vec<String> = digits.collect();
        let prefix = match self.sharp && !bytes.is_empty() {
            true => format!("0{verb}"),
            false => String::new(),
        };
        let separator = match self.space {
            true => format!(" {prefix}"),
            false => String::new(),
        };
        self.pad(&format!("{prefix}{}", digits.join(&separator)))
    }

    fn integer(&self, is_negative: bool, number: u64, verb: char) -> String {
        if matches!(verb, 'c' | 'q' | 'U') {
            return self.character(is_negative, number, verb);
        }
        let sign = match (is_negative, self.plus, self.space) {
            (true, _, _) => "-",
            (_, true, _) => "+",
            (_, _, true) => " ",
            _ => "",
        };
        if self.precision == Some(0) && number == 0 {
            return " ".repeat(self.width);
        }
        let least = match self.precision {
            Some(precision) => precision,
            None if self.zero && !self.minus => self.width.saturating_sub(sign.len()),
            None => 0,
        };
        let digits = match verb {
            'b' => format!("{number:0least$b}"),
            'o' | 'O' => format!("{number:0least$o}"),
            'x' => format!("{number:0least$x}"),
            'X' => format!("{number:0least$X}"),
            _ => format!("{number:0least$}"),
        };
        let prefix = match verb {
            'O' => "0o",
            'b' if self.sharp => "0b",
            'o' if self.sharp && !digits.starts_with('0') => "0",
            'x' if self.sharp => "0x",
            'X' if self.sharp => "0X",
            _ => "",
        };
        self.without_zero().pad(&format!("{sign}{prefix}{digits}"))
    }

    fn character(&self, is_negative: bool, number: u64, verb: char) -> String {
        let code = if is_negative {
            number.wrapping_neg()
        } else {
            number
        };
        let found = u32::try_from(code).ok().and_then(char::from_u32);
        let c = found.unwrap_or(char::REPLACEMENT_CHARACTER);
        match verb {
            'c' => self.pad(&c.to_string()),
            'q' => self.pad(&self.quoted(go_quote_char(c))),
            _ => {
                let digits = self.precision.unwrap_or(0).max(4);
                let is_shown =
                    self.sharp && found.is_some_and(|c| c == '\\' || go_escape(c) == c.to_string());
                let shown = if is_shown {
                    format!(" '{c}'")
                } else {
                    String::new()
                };
                self.without_zero()
                    .pad(&format!("U+{code:0digits$X}{shown}"))
            }
        }
    }

    /// A quoted text, in ASCII alone if the verb is `%+q`.
    fn quoted(&self, text: String) -> String {
        let escape = |c: char| match u32::from(c) {
            _ if c.is_ascii() || !self.plus => String::from(c),
            code @ ..0x10000 => format!("\\u{code:04x}"),
            code => format!("\\U{code:08x}"),
        };
        text.chars().map(escape).collect()
    }

    /// A float, given also by its shortest digits, without and with an exponent.
    fn float(&self, number: f64, plain: &str, scientific: &str, verb: char) -> String {
        let is_negative = number.is_sign_negative() && !number.is_nan();
        let sign = match (is_negative, self.plus, self.space) {
            (true, _, _) => "-",
            (_, true, _) => "+",
            (_, _, true) => " ",
            _ if number.is_infinite() => "+",
            _ => "",
        };
        if !number.is_finite() {
            let name = if number.is_nan() { "NaN" } else { "Inf" };
            return self.without_zero().pad(&format!("{sign}{name}"));
        }
        let size = number.abs();
        let digits = match (verb, self.precision) {
            ('f' | 'F', precision) => format!("{size:.*}", precision.unwrap_or(6)),
            ('e' | 'E', precision) => {
                go_scientific(&format!("{size:.*e}", precision.unwrap_or(6)), false)
            }
            (_, None) => match go_power(scientific) {
                -4..6 => String::from(plain.trim_start_matches('-')),
                _ => go_scientific(scientific.trim_start_matches('-'), false),
            },
            (_, Some(precision)) => {
                let last = precision.max(1) - 1;
                let scientific = format!("{size:.last$e}");
                let power = go_power(&scientific);
                match last.checked_add_signed(-power) {
                    Some(decimals) if power >= -4 => {
                        String::from(go_trim(&format!("{size:.decimals$}")))
                    }
                    _ => go_scientific(&scientific, true),
                }
            }
        };
        let digits = match verb {
            'E' | 'G' => digits.to_uppercase(),
            _ => digits,
        };
        if self.zero && !self.minus {
            let width = self.width.saturating_sub(sign.len());
            return format!("{sign}{digits:0>width$}");
        }
        self.pad(&format!("{sign}{digits}"))
    }
}

/// The exponent of a number in Rust's scientific notation.
fn go_power(scientific: &str) -> isize {
    let power = scientific.split_once('e').map(|(_, power)| power.parse());
    power.and_then(Result::ok).unwrap_or(0)
}

/// Rust's `1.50e7` as Go's `1.50e+07`, or `1.5e+07` where zeros at the end go.
fn go_scientific(text: &str, is_trimmed: bool) -> String {
    let digits = text.split('e').next().unwrap_or(text);
    let digits = if is_trimmed { go_trim(digits) } else { digits };
    format!("{digits}e{:+03}", go_power(text))
}

/// Without the zeros at the end of its decimals.
fn go_trim(digits: &str) -> &str {
    match digits.contains('.') {
        true => digits.trim_end_matches('0').trim_end_matches('.'),
        false => digits,
    }
}
