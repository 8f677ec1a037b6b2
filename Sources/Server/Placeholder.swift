import Hummingbird
import HummingbirdCore
enum Placeholder {}
