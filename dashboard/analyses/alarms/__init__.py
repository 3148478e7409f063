"""What is odd about a metric's own figures, said before anybody believes a number made of them."""

from .alarm import Alarm
from .checks import alarms, alarms_of_link, all_alarms

__all__ = ["Alarm", "alarms", "alarms_of_link", "all_alarms"]
